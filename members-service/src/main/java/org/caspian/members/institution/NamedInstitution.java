package org.caspian.members.institution;

import java.util.UUID;

/**
 * An institution as reports name it, as it is now.
 *
 * @param number the number that people say
 * @param label one line in Latin letters
 * @param country ISO 3166-1 alpha-2
 */
public record NamedInstitution(
    UUID id, String number, String label, InstitutionType type, String country) {}
