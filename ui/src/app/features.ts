import { feature as contacts } from "~/features/contacts";
import { feature as privacy } from "~/features/privacy";
import { feature as setup } from "~/features/setup";
import type { Feature } from "./feature";

/** The features of the window, in no particular order: each says where it stands. */
export const features: readonly Feature[] = [contacts, privacy, setup];
