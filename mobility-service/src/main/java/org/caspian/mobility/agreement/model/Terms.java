package org.caspian.mobility.agreement.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.platform.rest.CanonicalJson;

/**
 * The terms of an agreement: all that the parties approve, and nothing else. Ids that we give,
 * numbers, local references, people and times are outside, so that equal terms have one hash
 * whoever sent them, in whatever order.
 *
 * <p>The hash scheme {@value #HASH_SCHEME}: the members below, absent ones and empty lists left
 * out; lists are sets, without repetition, in order (texts by UTF-16 code units as RFC 8785 sorts
 * names, numbers by value, objects by their canonical text); written as canonical JSON (RFC 8785);
 * SHA-256 of its UTF-8 bytes in lower-case hex. Vectors are in {@code contracts/golden}. A scheme
 * is never changed: new term fields come with a new scheme.
 *
 * @param parties the institutions that agree
 * @param conditions what they agree on, each different
 */
public record Terms(Set<UUID> parties, List<ConditionTerms> conditions) {

  /** The name of the way in which {@link #canonical()} is made and hashed. */
  public static final String HASH_SCHEME = "caspian-terms-1";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  public Terms {
    parties = Set.copyOf(parties);
    conditions = List.copyOf(conditions);
    if (parties.size() < 2 || conditions.isEmpty()) {
      throw new IllegalArgumentException("an agreement has two parties and a condition");
    }
    if (new HashSet<>(conditions).size() < conditions.size()) {
      throw new IllegalArgumentException("a condition is there twice");
    }
    for (ConditionTerms condition : conditions) {
      if (!parties.contains(condition.sending()) || !parties.contains(condition.receiving())) {
        throw new IllegalArgumentException("a condition between others than the parties");
      }
    }
  }

  /** The bytes that are hashed. */
  public byte[] canonical() {
    return CanonicalJson.bytes(tree());
  }

  /** The hash by which a party approves: 64 lower-case hex digits. */
  public String contentHash() {
    return CanonicalJson.sha256(tree());
  }

  private JsonNode tree() {
    ObjectNode terms = JSON.objectNode();
    terms.set("parties", sorted(parties.stream().map(Terms::party)));
    terms.set("conditions", sorted(conditions.stream().map(Terms::condition)));
    return terms;
  }

  private static ObjectNode party(UUID institution) {
    return JSON.objectNode().put("institutionId", institution.toString());
  }

  private static ObjectNode condition(ConditionTerms terms) {
    ObjectNode condition =
        JSON.objectNode()
            .put("kind", terms.kind().name())
            .put("sending", terms.sending().toString())
            .put("receiving", terms.receiving().toString())
            .put("firstAcademicYear", terms.firstAcademicYear().toString())
            .put("lastAcademicYear", terms.lastAcademicYear().toString())
            .put("seatsPerYear", terms.seatsPerYear());
    if (!terms.iscedF().isEmpty()) {
      terms.iscedF().forEach(condition.putArray("iscedF")::add);
    }
    if (!terms.eqfLevels().isEmpty()) {
      terms.eqfLevels().forEach(condition.putArray("eqfLevels")::add);
    }
    return condition;
  }

  private static ArrayNode sorted(Stream<ObjectNode> objects) {
    ArrayNode array = JSON.arrayNode();
    objects.sorted(Comparator.comparing(Terms::text)).forEach(array::add);
    return array;
  }

  private static String text(JsonNode node) {
    return new String(CanonicalJson.bytes(node), StandardCharsets.UTF_8);
  }
}
