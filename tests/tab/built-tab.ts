// The built tab for a test: the same build that `npm start` makes.
import { builtTab as build } from '../../bot/local/built-tab';

/** The folder of the tab's production build, made anew when its sources are newer. */
export const builtTab = async (): Promise<string> => build();
