// Catches a part that did not load, which happens when the connection drops or a new version was put in place.
import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { Notice } from '../parts/notice';

/** React asks for a class here; it has no other way to catch what a child throws. */
export class LoadGuard extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <Notice
        tone="attention"
        title="This part did not load"
        text="Your connection may have dropped, or there is a new version."
      >
        <Button onClick={() => window.location.reload()}>Load it again</Button>
      </Notice>
    );
  }
}
