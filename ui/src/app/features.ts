import { feature as companies } from "~/features/companies";
import { feature as backups } from "~/features/backups";
import { feature as contacts } from "~/features/contacts";
import { feature as exporting } from "~/features/exporting";
import { feature as home } from "~/features/home";
import { feature as importing } from "~/features/importing";
import { feature as invoices } from "~/features/invoices";
import { feature as leads } from "~/features/leads";
import { feature as privacy } from "~/features/privacy";
import { feature as settings } from "~/features/settings";
import { feature as setup } from "~/features/setup";
import { feature as support } from "~/features/support";
import { feature as timeline } from "~/features/timeline";
import { feature as trash } from "~/features/trash";
import { feature as trends } from "~/features/trends";
import type { Feature } from "./feature";

/** The features of the window, in no particular order: each says where it stands. */
export const features: readonly Feature[] = [
  backups,
  companies,
  contacts,
  exporting,
  home,
  importing,
  invoices,
  leads,
  privacy,
  settings,
  setup,
  support,
  timeline,
  trash,
  trends,
];
