package org.caspian.members.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A learning resource in the words of schema.org and LRMI, as JSON-LD. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LinkedLearningResource(
    @JsonProperty("@context") @NotNull String context,
    @JsonProperty("@type") @NotNull List<String> type,
    @JsonProperty("@id") @NotNull String iri,
    @NotNull String identifier,
    @NotNull List<LinkedText> name,
    List<LinkedText> description,
    List<LinkedText> teaches,
    @NotNull String learningResourceType,
    @NotNull String url,
    @NotNull List<String> inLanguage,
    @NotNull List<LinkedTerm> about,
    LinkedTerm educationalLevel,
    @Schema(description = "The address of the licence") @NotNull String license,
    @NotNull boolean isAccessibleForFree,
    String timeRequired,
    LocalDate datePublished,
    @NotNull Instant dateCreated,
    @NotNull Instant dateModified,
    @NotNull LinkedOrganization provider) {

  /** The vocabulary of all names in it. */
  private static final String CONTEXT = "https://schema.org/";

  private static final String ISCED_F = "ISCED-F 2013";
  private static final String EQF = "European Qualifications Framework";
  private static final String SPDX = "https://spdx.org/licenses/";

  /**
   * A text in a language.
   *
   * @param value the text
   * @param language its BCP 47 tag
   */
  record LinkedText(
      @JsonProperty("@value") @NotNull String value,
      @JsonProperty("@language") @NotNull String language) {}

  /**
   * A code of a published list.
   *
   * @param termCode the code
   * @param inDefinedTermSet the list
   */
  record LinkedTerm(
      @JsonProperty("@type") @NotNull String type,
      @NotNull String termCode,
      @NotNull String inDefinedTermSet) {

    static LinkedTerm of(String code, String list) {
      return new LinkedTerm("DefinedTerm", code, list);
    }
  }

  /**
   * An institution.
   *
   * @param iri its id as a URN
   */
  record LinkedOrganization(
      @JsonProperty("@type") @NotNull String type, @JsonProperty("@id") @NotNull String iri) {

    static LinkedOrganization of(UUID id) {
      return new LinkedOrganization("Organization", urn(id));
    }
  }

  static LinkedLearningResource of(LearningResource resource) {
    LearningResourceProfile profile = resource.profile();
    return new LinkedLearningResource(
        CONTEXT,
        typesOf(profile.kind()),
        urn(resource.id()),
        resource.number(),
        texts(profile.name()),
        texts(profile.description()),
        texts(profile.teaches()),
        profile.kind().name().toLowerCase(Locale.ROOT),
        profile.url(),
        profile.languages().stream().map(ContentLanguage::tag).toList(),
        profile.iscedF().stream().map(field -> LinkedTerm.of(field.code(), ISCED_F)).toList(),
        profile.eqfLevel() == null ? null : LinkedTerm.of(String.valueOf(profile.eqfLevel()), EQF),
        addressOf(profile.licence()),
        profile.accessibleForFree(),
        profile.timeRequired(),
        profile.publishedOn(),
        resource.createdAt(),
        resource.profileChangedAt(),
        LinkedOrganization.of(resource.owner()));
  }

  private static List<String> typesOf(LearningResourceKind kind) {
    return switch (kind) {
      case COURSE -> List.of("LearningResource", "Course");
      case TEXTBOOK -> List.of("LearningResource", "Book");
      case VIDEO -> List.of("LearningResource", "VideoObject");
      case DATASET -> List.of("LearningResource", "Dataset");
      case SOFTWARE -> List.of("LearningResource", "SoftwareApplication");
      case SLIDES -> List.of("LearningResource", "PresentationDigitalDocument");
      case MODULE, EXERCISE, OTHER -> List.of("LearningResource");
    };
  }

  private static List<LinkedText> texts(SortedMap<String, String> texts) {
    return texts == null
        ? null
        : texts.entrySet().stream().map(LinkedLearningResource::text).toList();
  }

  private static LinkedText text(Map.Entry<String, String> text) {
    return new LinkedText(text.getValue(), text.getKey());
  }

  /** Of an id of the SPDX list the page there; an address is one already. */
  private static String addressOf(String licence) {
    return licence.startsWith("http") ? licence : SPDX + licence;
  }

  private static String urn(UUID id) {
    return "urn:uuid:" + id;
  }
}
