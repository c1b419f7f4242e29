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
  theme: inRem(teamsLightTheme),
  page: teamsLightTheme.colorNeutralBackground3,
  colorScheme: 'light',
};
const dark: Look = {
  theme: inRem(teamsDarkTheme),
  page: teamsDarkTheme.colorNeutralBackground2,
  colorScheme: 'dark',
};
const contrast: Look = {
  theme: inRem(teamsHighContrastTheme),
  page: teamsHighContrastTheme.colorNeutralBackground1,
  colorScheme: 'dark',
};

/** Sizes of text as multiples of the browser's own, so that whoever asked their browser for larger text gets it. */
function inRem(theme: Theme): Theme {
  const isOfText = (name: string) => /^(fontSize|lineHeight)/.test(name);
  const sizes = Object.entries(theme).filter(([name]) => isOfText(name));
  return {
    ...theme,
    ...Object.fromEntries(
      sizes.map(([name, pixels]) => [name, `${Number.parseFloat(String(pixels)) / 16}rem`]),
    ),
  };
}

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
