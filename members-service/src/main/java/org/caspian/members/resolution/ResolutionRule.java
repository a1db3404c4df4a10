package org.caspian.members.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of a resolution that is to be recorded. */
enum ResolutionRule implements Rule<ResolutionRule.Case> {
  /** The text that counts is there. */
  AUTHENTIC_TEXT_IS_THERE("no-text", "There is no text in that language.") {
    @Override
    Stream<String> wrong(Case asked) {
      return asked.body().text().containsKey(asked.body().authenticLanguage())
          ? Stream.empty()
          : Stream.of("/authenticLanguage");
    }
  },
  /** It was adopted. */
  IT_WAS_ADOPTED("in-future", "That day has not come yet.") {
    @Override
    Stream<String> wrong(Case asked) {
      return asked.adoptedIf(day -> day.isAfter(asked.today()));
    }
  },
  /** Who adopts it has come together. */
  NOT_BEFORE_ITS_ASSEMBLY("before-assembly", "Its assembly begins later.") {
    @Override
    Stream<String> wrong(Case asked) {
      return asked.adoptedIf(day -> day.isBefore(asked.assemblyStart()));
    }
  },
  /** Nobody adopts before the votes are there. */
  NOT_BEFORE_ITS_BALLOT("before-ballot", "Its ballot was decided later.") {
    @Override
    Stream<String> wrong(Case asked) {
      return asked.adoptedIf(day -> asked.ballotDecided().filter(day::isBefore).isPresent());
    }
  },
  /** Nobody is late from the beginning. */
  FOLLOW_UPS_ARE_DUE_LATER("before-start", "It is due before the resolution was adopted.") {
    @Override
    Stream<String> wrong(Case asked) {
      List<CreateFollowUp> followUps = asked.body().followUps();
      return IntStream.range(0, followUps.size())
          .filter(place -> followUps.get(place).dueOn().isBefore(asked.body().adoptedOn()))
          .mapToObj(place -> "/followUps/" + place + "/dueOn");
    }
  };

  private final String code;
  private final String detail;

  ResolutionRule(String code, String detail) {
    this.code = code;
    this.detail = detail;
  }

  /**
   * A resolution as it is told. Days are those of the place of the assembly.
   *
   * @param assemblyStart the first day of the assembly
   * @param ballotDecided the first day on which its ballot can have been decided; empty without one
   */
  record Case(
      CreateResolution body,
      LocalDate assemblyStart,
      Optional<LocalDate> ballotDecided,
      LocalDate today) {

    private Stream<String> adoptedIf(Predicate<LocalDate> wrong) {
      return wrong.test(body.adoptedOn()) ? Stream.of("/adoptedOn") : Stream.empty();
    }
  }

  /** The JSON Pointers of what does not meet it. */
  abstract Stream<String> wrong(Case asked);

  @Override
  public Stream<FieldError> violations(Case asked) {
    return wrong(asked).map(pointer -> new FieldError(pointer, code, detail));
  }

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(Case asked) {
    Rule.check(List.of(values()), asked, "The resolution cannot be recorded so.");
  }
}
