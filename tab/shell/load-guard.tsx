// Catches a part that did not load, which happens when the connection drops or a new version was put in place.
import { Component, type ReactNode } from 'react';
import { NotLoaded } from '../parts/not-loaded';

type Props = {
  readonly children: ReactNode;
  /** What stands there instead; without it a notice that offers to load the page again. */
  readonly otherwise?: ReactNode;
};

/** React asks for a class here; it has no other way to catch what a child throws. */
export class LoadGuard extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return this.props.otherwise ?? <NotLoaded />;
  }
}
