// Wraps a page in Fluent's theme, with the nonce that lets its styles pass the content security policy.
import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { type ReactNode, useLayoutEffect } from 'react';
import type { TeamsFrame } from '../start/teams-frame';
import { useLook } from './theme';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

export function Themed({ frame, children }: { frame: TeamsFrame | null; children: ReactNode }) {
  const { theme, page, colorScheme } = useLook(frame);
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = colorScheme;
    document.documentElement.style.background = page;
    // For what stays in sight above the page while the page moves.
    document.documentElement.style.setProperty('--page', page);
  }, [page, colorScheme]);
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={theme} style={{ background: page, minHeight: '100dvh' }}>
        {children}
      </FluentProvider>
    </RendererProvider>
  );
}
