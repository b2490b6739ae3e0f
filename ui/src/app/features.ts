import { feature as contacts } from "~/features/contacts";
import { feature as exporting } from "~/features/exporting";
import { feature as home } from "~/features/home";
import { feature as importing } from "~/features/importing";
import { feature as invoices } from "~/features/invoices";
import { feature as privacy } from "~/features/privacy";
import { feature as settings } from "~/features/settings";
import { feature as setup } from "~/features/setup";
import { feature as timeline } from "~/features/timeline";
import type { Feature } from "./feature";

/** The features of the window, in no particular order: each says where it stands. */
export const features: readonly Feature[] = [
  contacts,
  exporting,
  home,
  importing,
  invoices,
  privacy,
  settings,
  setup,
  timeline,
];
