// Which Fluent theme to wear: what Teams says, or in a plain browser what the person's system prefers.
import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { TeamsFrame } from '../start/teams-frame';

export type Look = {
  readonly theme: Theme;
  /** The colour behind the panels. */
  readonly page: string;
  readonly colorScheme: 'light' | 'dark';
};

const light: Look = {
  theme: teamsLightTheme,
  page: teamsLightTheme.colorNeutralBackground3,
  colorScheme: 'light',
};
const dark: Look = {
  theme: teamsDarkTheme,
  page: teamsDarkTheme.colorNeutralBackground2,
  colorScheme: 'dark',
};
const contrast: Look = {
  theme: teamsHighContrastTheme,
  page: teamsHighContrastTheme.colorNeutralBackground1,
  colorScheme: 'dark',
};

/** A system in high contrast replaces the colours itself (forced colours), so a plain browser needs only light and dark. */
export function useLook(frame: TeamsFrame | null): Look {
  const [name, setName] = useState(frame ? frame.theme : systemTheme());
  useEffect(() => {
    if (frame) {
      frame.onThemeChange(setName);
      return;
    }
    const preference = darkPreference();
    const follow = () => setName(systemTheme());
    preference.addEventListener('change', follow);
    return () => preference.removeEventListener('change', follow);
  }, [frame]);
  return lookNamed(name);
}

/** A name from a newer Teams wears the light theme. */
function lookNamed(name: string): Look {
  if (name === 'dark') return dark;
  return name === 'contrast' ? contrast : light;
}

function systemTheme(): string {
  return darkPreference().matches ? 'dark' : 'default';
}

function darkPreference(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}
