/** Sections of the profile that are made of the register of associations. */
const sections: readonly string[] = ["register", "purpose-classes", "register-dynamics"];

/** The rows of a profile that are made of the register, without its other parts. */
export function registerRows<Row extends { readonly section: string }>(
  profile: readonly Row[],
): readonly Row[] {
  return profile.filter(({ section }) => sections.includes(section));
}
