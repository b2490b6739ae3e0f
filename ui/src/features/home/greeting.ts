/** Words for the time of day where the person sits. */
export function greetingAt(hour: number): string {
  if (hour >= 4 && hour < 12) return "home-morning";
  return hour >= 12 && hour < 18 ? "home-afternoon" : "home-evening";
}
