import { useLayoutEffect, useState, type CSSProperties, type RefObject } from "react";

/** Room that a list wants at least, in pixels, before it opens upwards. */
const wanted = 200;
const gap = 4;
const margin = 8;

/** A fixed place below a box, or above it where there is more room; follows scrolling. */
export function useAnchoredPlace(box: RefObject<HTMLElement | null>): CSSProperties {
  const [place, setPlace] = useState<CSSProperties>({ visibility: "hidden" });
  useLayoutEffect(() => {
    const measure = (): void => {
      if (box.current !== null) setPlace(placeBeside(box.current.getBoundingClientRect(), innerHeight));
    };
    measure();
    addEventListener("scroll", measure, { capture: true, passive: true });
    addEventListener("resize", measure);
    return () => {
      removeEventListener("scroll", measure, { capture: true });
      removeEventListener("resize", measure);
    };
  }, [box]);
  return place;
}

function placeBeside(box: DOMRect, height: number): CSSProperties {
  const below = height - box.bottom - gap - margin;
  const above = box.top - gap - margin;
  const base: CSSProperties = { position: "fixed", left: box.left, minWidth: box.width };
  if (below >= wanted || below >= above) return { ...base, top: box.bottom + gap, maxHeight: Math.min(below, 320) };
  return { ...base, bottom: height - box.top + gap, maxHeight: Math.min(above, 320) };
}
