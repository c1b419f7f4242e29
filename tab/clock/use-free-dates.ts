// Dates at which both are free, asked for when a form opens: the page knows of no other diary.
import { useQuery } from '@tanstack/react-query';
import type { Diary, FreeDates } from '../../bot/api/clock-contract';
import { apiPaths } from '../paths';
import { useClient } from '../server/client';
import type { StepFormProps } from './use-step-form';

export type Offered = Pick<Diary, 'proposals' | 'ahead'> & {
  /** Nothing is offered yet; another date can be typed meanwhile. */
  readonly looking: boolean;
  /** What is to be said about the proposals, or why there is none. */
  readonly note: string | null;
  /** The same of the dates ahead. */
  readonly noteAhead: string | null;
};

/** Nobody waits longer for a better proposal. */
const longestLookMs = 5_000;

/**
 * Asked once for each form, so that a form that is opened again is as it was left. Without an answer the page's own dates
 * stand; an hour that is taken is refused when it is saved.
 */
export function useFreeDates(
  { personId, open }: Pick<StepFormProps, 'personId' | 'open'>,
  { proposals, ahead }: Pick<Diary, 'proposals' | 'ahead'>,
): Offered {
  const client = useClient();
  const { data, isFetching, isError } = useQuery({
    queryKey: ['free-dates', personId],
    queryFn: ({ signal }) => inTime(client.read<FreeDates>(apiPaths.freeDates(personId), signal)),
    enabled: open,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: 'always',
    retry: false,
  });
  if (isFetching) {
    const note = 'Looking for hours at which you are both free…';
    return { looking: true, note, noteAhead: note, proposals: [], ahead: [] };
  }
  if (isError || !data) {
    const note =
      'These could not be checked against other dates just now. If an hour is taken, saving says so.';
    const about = (dates: readonly unknown[]) => (dates.length > 0 ? note : null);
    return { looking: false, note: about(proposals), noteAhead: about(ahead), proposals, ahead };
  }
  const { nothing, nothingAhead, ...dates } = data;
  return { looking: false, note: nothing, noteAhead: nothingAhead, ...dates };
}

function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('free dates took too long')), longestLookMs);
    answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
