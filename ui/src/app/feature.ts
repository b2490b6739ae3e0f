import type { LucideIcon } from "lucide-react";
import type { ComponentType } from "react";

/** What one feature adds to the frame. Each `features/<feature>/index.ts` exports one as `feature`. */
export interface Feature {
  routes: readonly FeatureRoute[];
  /** Entry in the sidebar; a feature without a page of its own has none. */
  sidebar?: SidebarEntry;
  /** What can be done from the palette, the New menu and by shortcut. */
  actions?: readonly Action[];
  /** Kinds of record that the search over everything finds, and where each is shown. */
  records?: readonly RecordKind[];
  /** Pages of the settings, listed in the settings' own navigation. */
  settings?: readonly SettingsEntry[];
  /** The screens of the first run; one feature has them. */
  firstRun?: ScreenLoader;
  /** What to do when the workspace cannot be opened (restore, choose another); one feature has it. */
  problem?: ScreenLoader;
}

export interface RecordKind {
  /** As in `SearchHit.kind`. */
  kind: string;
  icon: LucideIcon;
  path: (id: string) => string;
}

/** Loads a screen when it is first needed; the module's default export is the component. */
export type ScreenLoader = () => Promise<{ default: ComponentType }>;

export interface FeatureRoute {
  /** `/contacts`, `/contacts/$id`. */
  path: string;
  /** Fluent id of the page's title. */
  title: string;
  load: ScreenLoader;
}

export interface SidebarEntry {
  path: string;
  /** Fluent id. */
  label: string;
  icon: LucideIcon;
  /** Place from the top; gaps of ten leave room. */
  order: number;
  /** A small figure beside the label, such as open tasks. */
  badge?: ComponentType;
  /** Stands at the bottom, apart from the daily work (settings, privacy). */
  atBottom?: boolean;
}

/** One page of the settings. */
export interface SettingsEntry {
  /** `/settings/business`. */
  path: string;
  /** Fluent id of the line in the navigation and of the page's title. */
  label: string;
  icon: LucideIcon;
  /** Place from the top; gaps of ten leave room. */
  order: number;
  /** A screen within `<Page shape="narrow">`, as any other. */
  load: ScreenLoader;
}

/** What an action may use. */
export interface Acting {
  go: (path: string, search?: Record<string, unknown>) => void;
}

export interface Action {
  /** Unique, in the form `contacts.new`. */
  id: string;
  /** Fluent id of the label; the verb first. */
  label: string;
  icon: LucideIcon;
  /** Keys in the order they are pressed: `N C`, `Ctrl+Shift+L`. */
  shortcut?: string;
  /** Also stands in the New menu. */
  isNew?: boolean;
  run: (acting: Acting) => void;
}
