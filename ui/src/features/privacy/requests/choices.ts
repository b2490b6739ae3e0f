import type { Channel, Decision, Exemption, RequestKind } from "~/ipc/bindings";

/** What can be asked for. */
export const kinds: readonly RequestKind[] = [
  "access",
  "erasure",
  "rectification",
  "restriction",
  "portability",
  "objection",
  "complaint",
];

/** How something comes or goes. */
export const channels: readonly Channel[] = ["email", "letter", "phone", "inPerson", "form", "other"];

/** What can be decided. */
export const decisions: readonly Decision[] = ["granted", "partly", "refused", "nothingHeld"];

/** The law's reasons not to do what is asked. */
export const exemptions: readonly Exemption[] = [
  "unfounded",
  "excessive",
  "notIdentified",
  "othersRights",
  "dataRight",
  "legalObligation",
  "legalClaims",
  "stillNeeded",
  "overridingGrounds",
  "notCovered",
];
