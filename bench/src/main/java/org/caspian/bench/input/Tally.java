package org.caspian.bench.input;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what was sent and found, for all workers together. */
final class Tally {

  /** Of one kind in one way so many are told; all are counted. */
  private static final int TOLD_OF_A_KIND = 6;

  private static final int TOLD = 400;

  private final Map<Integer, Long> statuses = new TreeMap<>();
  private final Map<String, Long> codes = new TreeMap<>();
  private final Map<String, long[]> operations = new TreeMap<>();
  private final Map<Kind, Set<String>> operationsByKind = new EnumMap<>(Kind.class);
  private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
  private final Map<Property, Long> counts = new EnumMap<>(Property.class);
  private final Map<String, Integer> ofAKind = new HashMap<>();
  private final List<Finding> told = new ArrayList<>();
  private long requests;
  private long ofTheParser;
  private String coverage = "";

  /** Notes what the plan covers, in words. */
  synchronized void planned(String words) {
    coverage = words;
  }

  synchronized void sent(Operation operation, Mutation mutation, Request request, Reply reply) {
    requests++;
    statuses.merge(reply.status(), 1L, Long::sum);
    if (reply.isRefusal()) {
      codes.merge(reply.code().isEmpty() ? "-" : reply.code(), 1L, Long::sum);
      if (Judge.isOfTheParser(mutation, request, reply)) {
        ofTheParser++;
      }
    }
    long[] counted = operations.computeIfAbsent(operation.toString(), _ -> new long[2]);
    counted[0]++;
    kinds.merge(mutation.kind(), 1L, Long::sum);
    operationsByKind
        .computeIfAbsent(mutation.kind(), _ -> new HashSet<>())
        .add(operation.toString());
    if (reply.isSuccess()) {
      counted[1]++;
    }
  }

  synchronized void found(Finding finding) {
    counts.merge(finding.property(), 1L, Long::sum);
    String kind = finding.property() + finding.place().replaceAll("/[0-9]+", "/n") + finding.what();
    if (ofAKind.merge(kind, 1, Integer::sum) <= TOLD_OF_A_KIND && told.size() < TOLD) {
      told.add(finding);
    }
  }

  synchronized Map<Integer, Long> statuses() {
    return new TreeMap<>(statuses);
  }

  synchronized Map<String, Long> codes() {
    return new TreeMap<>(codes);
  }

  /** By operation: requests, and accepted ones. */
  synchronized Map<String, long[]> operations() {
    return new TreeMap<>(operations);
  }

  /** By what was bad: requests, and operations that got some. */
  synchronized Map<Kind, long[]> kinds() {
    Map<Kind, long[]> all = new EnumMap<>(Kind.class);
    kinds.forEach(
        (kind, count) -> all.put(kind, new long[] {count, operationsByKind.get(kind).size()}));
    return all;
  }

  synchronized String coverage() {
    return coverage;
  }

  synchronized Map<Property, Long> counts() {
    Map<Property, Long> all = new EnumMap<>(Property.class);
    for (Property property : Property.values()) {
      all.put(property, counts.getOrDefault(property, 0L));
    }
    return all;
  }

  synchronized List<Finding> findings() {
    return List.copyOf(told);
  }

  synchronized long requests() {
    return requests;
  }

  synchronized long ofTheParser() {
    return ofTheParser;
  }
}
