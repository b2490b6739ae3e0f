import { createContext, useContext } from "react";
import type { Density } from "~/ipc/bindings";

/** The part of the look that code must know, because it computes places from it. */
export interface Look {
  density: Density;
  /** Per cent of the normal text size. */
  textSize: number;
}

export const LookContext = createContext<Look>({ density: "standard", textSize: 100 });

const rowHeights: Record<Density, number> = { comfortable: 44, standard: 36, compact: 30 };

/** Height of a row in pixels, as `--row-height` in tokens.css has it. */
export function useRowHeight(): number {
  const { density, textSize } = useContext(LookContext);
  return (rowHeights[density] * textSize) / 100;
}
