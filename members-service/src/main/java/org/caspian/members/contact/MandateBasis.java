package org.caspian.members.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The document on which a mandate rests.
 *
 * @param number as the document has it; null for one that has none
 * @param date of the document
 */
@Embeddable
record MandateBasis(
    @Column(name = "basis_kind") @Enumerated(EnumType.STRING) @NotNull MandateBasisKind kind,
    @Column(name = "basis_number")
        @Schema(description = "As the document has it; a power of attorney always has one")
        @Size(min = 1, max = 100)
        String number,
    @Column(name = "basis_date") @Schema(description = "The date of the document") @NotNull
        LocalDate date) {}
