import { createContext } from 'react';
import type { Page } from './page';

/** The pages the menus offer. Given from above because the pages themselves may show menus. */
export const PagesContext = createContext<readonly Page[]>([]);
