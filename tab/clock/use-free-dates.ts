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

type Instead = NonNullable<FreeDates['instead']>;

type Asked = Pick<StepFormProps, 'personId' | 'open'>;

/** Nobody waits longer for a better proposal. */
const longestLookMs = 5_000;

const lookingWords = 'Looking for hours at which you are both free…';
const notCheckedWords =
  'These could not be checked against other dates just now. If an hour is taken, saving says so.';

/**
 * Asked once for each form, so that a form that is opened again is as it was left. Without an answer the page's own dates
 * stand; an hour that is taken is refused when it is saved.
 */
export function useFreeDates(
  asked: Asked,
  { proposals, ahead }: Pick<Diary, 'proposals' | 'ahead'>,
): Offered {
  const { looking, found } = useLook(asked);
  if (looking) {
    return { looking, note: lookingWords, noteAhead: lookingWords, proposals: [], ahead: [] };
  }
  if (found === null) {
    const about = (dates: readonly unknown[]) => (dates.length > 0 ? notCheckedWords : null);
    return { looking, note: about(proposals), noteAhead: about(ahead), proposals, ahead };
  }
  return {
    looking,
    note: found.nothing,
    noteAhead: found.nothingAhead,
    proposals: found.proposals,
    ahead: found.ahead,
  };
}

/** The same for "not today", from the moment it is opened; `own` is what the page has. */
export function useInstead(personId: string, own: Instead): Instead & Pick<Offered, 'note'> {
  const { looking, found } = useLook({ personId, open: true });
  if (looking) return { text: own.text, dates: [], note: lookingWords };
  return { ...(found?.instead ?? own), note: found || own.dates.length === 0 ? null : notCheckedWords };
}

/** `found` is null until there is an answer, and when there is none. */
function useLook({ personId, open }: Asked): {
  readonly looking: boolean;
  readonly found: FreeDates | null;
} {
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
  return { looking: isFetching, found: isFetching || isError || !data ? null : data };
}

function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('free dates took too long')), longestLookMs);
    answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
