package org.caspian.mobility.agreement.model;

import static org.caspian.mobility.agreement.model.AgreementFixture.ASTRAKHAN;
import static org.caspian.mobility.agreement.model.AgreementFixture.BAKU;
import static org.caspian.mobility.agreement.model.AgreementFixture.YESSENOV;
import static org.caspian.mobility.agreement.model.AgreementFixture.fiveSeats;
import static org.caspian.mobility.agreement.model.AgreementFixture.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TermsTest {

  private static final ConditionTerms BACK =
      new ConditionTerms(
          ConditionKind.STUDENT_STUDIES,
          BAKU,
          YESSENOV,
          new TreeSet<>(),
          new TreeSet<>(),
          new AcademicYear(2026),
          new AcademicYear(2026),
          1);

  static Stream<JsonNode> goldenVectors() throws IOException {
    JsonNode golden =
        new ObjectMapper().readTree(Path.of("../contracts/golden/caspian-terms-1.json").toFile());
    assertEquals(Terms.HASH_SCHEME, golden.get("hashScheme").asText());
    return golden.get("vectors").valueStream();
  }

  @ParameterizedTest
  @MethodSource("goldenVectors")
  void haveTheHashOfTheGoldenVector(JsonNode vector) {
    vector
        .get("proposals")
        .forEach(
            proposal -> {
              Terms terms = termsOf(proposal);
              assertEquals(
                  vector.get("canonical").asText(),
                  new String(terms.canonical(), StandardCharsets.UTF_8));
              assertEquals(vector.get("sha256").asText(), terms.contentHash());
            });
  }

  @Test
  void haveTheSameHashInWhateverOrderConditionsCome() {
    assertEquals(terms(fiveSeats(), BACK).contentHash(), terms(BACK, fiveSeats()).contentHash());
  }

  @Test
  void haveAnotherHashWhenAnythingIsDifferent() {
    ConditionTerms same = fiveSeats();
    TreeSet<String> oneField = new TreeSet<>(Set.of("0312"));
    TreeSet<Integer> twoLevels = new TreeSet<>(Set.of(6, 7));
    List<ConditionTerms> others =
        List.of(
            same,
            with(same, YESSENOV, BAKU, oneField, same.eqfLevels(), 2026, 2028, 5),
            with(same, YESSENOV, BAKU, new TreeSet<>(), same.eqfLevels(), 2026, 2028, 5),
            with(same, YESSENOV, BAKU, same.iscedF(), twoLevels, 2026, 2028, 5),
            with(same, YESSENOV, BAKU, same.iscedF(), new TreeSet<>(), 2026, 2028, 5),
            with(same, YESSENOV, BAKU, same.iscedF(), same.eqfLevels(), 2027, 2028, 5),
            with(same, YESSENOV, BAKU, same.iscedF(), same.eqfLevels(), 2026, 2027, 5),
            with(same, YESSENOV, BAKU, same.iscedF(), same.eqfLevels(), 2026, 2028, 6),
            with(same, BAKU, YESSENOV, same.iscedF(), same.eqfLevels(), 2026, 2028, 5));

    Set<String> hashes = new HashSet<>();
    others.forEach(condition -> hashes.add(terms(condition).contentHash()));

    assertEquals(others.size(), hashes.size());
    assertNotEquals(terms(same).contentHash(), terms(same, BACK).contentHash());
  }

  @Test
  void areRefusedWithoutTwoPartiesOrAnyCondition() {
    assertThrows(
        IllegalArgumentException.class, () -> new Terms(Set.of(BAKU), List.of(fiveSeats())));
    assertThrows(
        IllegalArgumentException.class, () -> new Terms(Set.of(BAKU, YESSENOV), List.of()));
  }

  @Test
  void areRefusedWithAConditionTwiceOrBetweenOthers() {
    assertThrows(IllegalArgumentException.class, () -> terms(fiveSeats(), fiveSeats()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Terms(Set.of(BAKU, ASTRAKHAN), List.of(fiveSeats())));
  }

  private static ConditionTerms with(
      ConditionTerms like,
      UUID sending,
      UUID receiving,
      SortedSet<String> fields,
      SortedSet<Integer> levels,
      int first,
      int last,
      int seats) {
    return new ConditionTerms(
        like.kind(),
        sending,
        receiving,
        fields,
        levels,
        new AcademicYear(first),
        new AcademicYear(last),
        seats);
  }

  private static Terms termsOf(JsonNode proposal) {
    Set<UUID> parties = new HashSet<>();
    proposal
        .get("parties")
        .forEach(party -> parties.add(UUID.fromString(party.get("institutionId").asText())));
    List<ConditionTerms> conditions = new ArrayList<>();
    proposal.get("conditions").forEach(condition -> conditions.add(conditionOf(condition)));
    return new Terms(parties, conditions);
  }

  private static ConditionTerms conditionOf(JsonNode condition) {
    TreeSet<String> fields = new TreeSet<>();
    condition.path("iscedF").forEach(field -> fields.add(field.asText()));
    TreeSet<Integer> levels = new TreeSet<>();
    condition.path("eqfLevels").forEach(level -> levels.add(level.asInt()));
    return new ConditionTerms(
        ConditionKind.valueOf(condition.get("kind").asText()),
        UUID.fromString(condition.get("sending").asText()),
        UUID.fromString(condition.get("receiving").asText()),
        fields,
        levels,
        AcademicYear.parse(condition.get("firstAcademicYear").asText()),
        AcademicYear.parse(condition.get("lastAcademicYear").asText()),
        condition.get("seatsPerYear").asInt());
  }
}
