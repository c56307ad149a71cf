/**
 * Decimals with which a level of confidence is printed as a percentage: as few as tell it, at most two.
 *
 * Unit:    confidence as a share 0–1.
 * @example decimalsOfConfidence(0.975) // 1
 */
export function decimalsOfConfidence(confidence: number): 0 | 1 | 2 {
  const hundredths = Math.round(confidence * 10_000);
  if (hundredths % 100 === 0) return 0;
  return hundredths % 10 === 0 ? 1 : 2;
}
