import { noAddress, partsOf } from "~/app/serverAddress";
import type { AcceptedText, DocumentText, FirstData, FirstRun, Language, Problem, ServerAddress } from "~/ipc/bindings";

/** What was answered so far, as it stands in the fields. */
export interface Answers {
  hasAcceptedPolicy: boolean;
  hasAcceptedTerms: boolean;
  personName: string;
  email: string;
  phone: string;
  billing: string;
  businessName: string;
  country: string;
  data: FirstData;
  passphrase: string;
  repeated: string;
  usesKeychain: boolean;
  usageData: boolean | null;
  place: "computer" | "server";
  server: ServerAddress;
}

export const noAnswers: Answers = {
  hasAcceptedPolicy: false,
  hasAcceptedTerms: false,
  personName: "",
  email: "",
  phone: "",
  billing: "",
  businessName: "",
  country: "",
  data: "sample",
  passphrase: "",
  repeated: "",
  usesKeychain: false,
  usageData: null,
  place: "computer",
  server: noAddress,
};

export const steps = ["agree", "business", "protect"] as const;
export type Step = (typeof steps)[number];

/** The fields of each step, so that a refusal leads back to where it can be mended. */
const fieldSteps: readonly [string, Step][] = [
  ["accepted", "agree"],
  ["person", "business"],
  ["business", "business"],
  ["protection", "protect"],
  ["processor", "protect"],
];

export function stepOf(problem: Problem): Step {
  return fieldSteps.find(([start]) => problem.field.startsWith(start))?.[1] ?? "protect";
}

/** Whether a step has what it needs; the core checks everything again. */
export function isComplete(step: Step, answers: Answers): boolean {
  switch (step) {
    case "agree":
      return answers.hasAcceptedPolicy && answers.hasAcceptedTerms;
    case "business":
      return answers.personName.trim() !== "" && answers.businessName.trim() !== "" && answers.country !== "";
    case "protect":
      return (
        answers.passphrase === answers.repeated &&
        (answers.passphrase !== "" || answers.usesKeychain) &&
        answers.usageData !== null &&
        (answers.place === "computer" || answers.server.host.trim() !== "")
      );
  }
}

/** The server she named; nothing where the data stays on this computer. */
export function serverOf({ place, server }: Answers): ServerAddress | null {
  return place === "server" ? { ...server, ...partsOf(server.host) } : null;
}

export function firstRunOf(answers: Answers, texts: readonly DocumentText[], language: Language): FirstRun {
  return {
    accepted: texts.map(({ kind, version, sha256 }): AcceptedText => ({ kind, version, sha256 })),
    person: {
      name: answers.personName,
      email: answers.email,
      phone: answers.phone,
      billing: answers.billing,
    },
    business: { name: answers.businessName, country: answers.country },
    language,
    data: answers.data,
    protection: {
      passphrase: answers.passphrase === "" ? null : answers.passphrase,
      keychain: answers.usesKeychain,
    },
    usageData: answers.usageData,
  };
}
