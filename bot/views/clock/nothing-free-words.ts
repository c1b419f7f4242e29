// What a form about dates says when there is none to offer: somebody is away for long, every hour is given away, or enough stand.

/** A day without a time is always possible, and one of the two may know more than the files. */
export const nothingFreeWords =
  'We found no hour in the next two months at which you are both in and free. Choose any date that suits you both.';

/** Of several dates at once, which that form does not let anybody type. */
export const nothingAheadWords =
  'We found no more dates by this rhythm on which you are both in and free. “Book a date” takes any date that suits you both.';

/** The page was drawn before somebody else booked, or before a pause began. */
export const enoughAheadWords = 'No more dates are needed for now.';
