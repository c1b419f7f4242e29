// Catches a part that did not load, which happens when the connection drops or a new version was put in place.
import { Component, type ReactNode } from 'react';
import { NotLoaded } from '../parts/not-loaded';

/** React asks for a class here; it has no other way to catch what a child throws. */
export class LoadGuard extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <NotLoaded /> : this.props.children;
  }
}
