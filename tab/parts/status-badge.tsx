// A person's supervision status: an icon and a word, so that colour is never the only sign.
import { Badge, type BadgeProps } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockFilled } from '@fluentui/react-icons/svg/clock';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { PauseCircleFilled } from '@fluentui/react-icons/svg/pause-circle';
import type { ReactElement } from 'react';
import type { StatusView } from '../../bot/views/view-types';

type Look = { readonly color: NonNullable<BadgeProps['color']>; readonly icon: ReactElement };

const looks: Record<StatusView['icon'], Look> = {
  check: { color: 'success', icon: <CheckmarkCircleFilled /> },
  clock: { color: 'warning', icon: <ClockFilled /> },
  alert: { color: 'danger', icon: <ErrorCircleFilled /> },
  pause: { color: 'informative', icon: <PauseCircleFilled /> },
  information: { color: 'informative', icon: <InfoFilled /> },
};

export function StatusBadge({ status }: { status: StatusView }) {
  const { color, icon } = looks[status.icon];
  return (
    <Badge appearance="tint" shape="rounded" size="large" color={color} icon={icon}>
      {status.word}
    </Badge>
  );
}
