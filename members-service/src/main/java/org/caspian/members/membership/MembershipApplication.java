package org.caspian.members.membership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caspian.platform.rest.Formats;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an applicant writes: the fields that a creation brings, a PATCH changes in steps and a GET
 * shows. Only the category is needed from the beginning; the rest when it is handed in.
 *
 * @param category the one that is applied for; of a member the present one
 * @param checklist in the order of the criteria, each at most once
 */
record MembershipApplication(
    @Schema(description = "What kind of member it wants to be, or is now") @NotNull
        MembershipCategory category,
    @Schema(
            description = "Why it wants to be a member, by BCP 47 language tag",
            format = Formats.LANGUAGE_MAP,
            minProperties = 1,
            maxProperties = 40)
        SortedMap<String, @Size(max = 5000) @Pattern(regexp = VisibleText.NOT_BLANK) String>
            motivation,
    @Schema(description = "The letter in which the head asks for it") @Valid LetterOfIntent letter,
    @Schema(description = "That it has accepted the charter") @Valid CharterAcceptance charter,
    @Schema(
            description =
                "The evidence for each criterion, in the order of the criteria. A PATCH replaces"
                    + " the whole list")
        @Size(max = 20)
        List<@NotNull @Valid CriterionEvidence> checklist) {

  MembershipApplication {
    motivation =
        motivation == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(motivation));
    checklist =
        checklist == null
            ? List.of()
            : checklist.stream()
                .sorted(Comparator.comparing(CriterionEvidence::criterion))
                .toList();
  }

  /** The same with the category that is shown. */
  MembershipApplication withCategory(MembershipCategory shown) {
    return new MembershipApplication(shown, motivation, letter, charter, checklist);
  }

  /** Of a member that was taken over without one. */
  static MembershipApplication none(MembershipCategory category) {
    return new MembershipApplication(category, null, null, null, null);
  }
}
