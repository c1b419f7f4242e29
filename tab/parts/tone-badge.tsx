// A short word about something, in the colour of its tone; the word says it without the colour too.
import { Badge, type BadgeProps } from '@fluentui/react-components';
import type { BadgeView } from '../../bot/views/view-types';

const colors: Readonly<Record<BadgeView['tone'], NonNullable<BadgeProps['color']>>> = {
  neutral: 'informative',
  good: 'success',
  attention: 'warning',
};

export function ToneBadge({ badge: { word, tone } }: { badge: BadgeView }) {
  return (
    <Badge appearance="tint" shape="rounded" color={colors[tone]}>
      {word}
    </Badge>
  );
}
