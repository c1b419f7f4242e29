// What a form about a date says when there is none to offer: somebody is away for long, or every hour is given away.

/** A day without a time is always possible, and one of the two may know more than the files. */
export const nothingFreeWords =
  'We found no hour in the next two months at which you are both in and free. Choose any date that suits you both.';
