import type { Problem } from "~/ipc/bindings";
import type { Answers } from "./answers";

/** What every step is given. */
export interface StepProps {
  answers: Answers;
  problems: readonly Problem[];
  onAnswer: (more: Partial<Answers>) => void;
}
