package org.caspian.bench.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.caspian.bench.input.Mutation.Group;

/**
 * What is sent to which operation: first one of each {@link Group} to every operation that has it,
 * whichever place and value of it chance takes, and then by chance out of the rest.
 *
 * @param works in the order in which they are begun
 * @param groups how many groups all operations have together
 * @param leftOut how many of them nothing is sent of, because so few requests were asked for
 */
record Plan(List<Work> works, int groups, int leftOut) {

  /** Mutations that share a right request and what it is about, as long as nothing accepts one. */
  private static final int CHUNK = 150;

  /** Mutations of one operation, sent one after the other. */
  record Work(Operation operation, List<Mutation> mutations) {}

  /** Of an operation: one of each group, then all others, each in an order that chance gives. */
  private record Catalogue(Sample sample, List<Mutation> firsts, List<Mutation> others) {

    static Catalogue of(Sample sample, Random random) {
      List<Mutation> all = new ArrayList<>(Mutations.of(sample));
      Collections.shuffle(all, random);
      Map<Group, Mutation> firsts = new LinkedHashMap<>();
      List<Mutation> others = new ArrayList<>();
      for (Mutation mutation : all) {
        if (firsts.putIfAbsent(mutation.group(), mutation) != null) {
          others.add(mutation);
        }
      }
      return new Catalogue(sample, List.copyOf(firsts.values()), others);
    }

    int size() {
      return firsts.size() + others.size();
    }

    /** So many, beyond its end by chance alone. */
    List<Mutation> first(int count, Random random) {
      List<Mutation> all = new ArrayList<>(firsts);
      all.addAll(others);
      if (count > all.size()) {
        all.addAll(Mutations.random(sample, count - all.size(), random));
      }
      return all.subList(0, count);
    }
  }

  /**
   * A plan.
   *
   * @param samples a right request of each operation
   * @param requests how many are wanted, of each operation at least one; 0 for the whole catalogue,
   *     beyond which they are made by chance
   */
  static Plan of(List<Sample> samples, int requests, Random random) {
    List<Catalogue> catalogues =
        samples.stream().map(sample -> Catalogue.of(sample, random)).toList();
    int groups = catalogues.stream().mapToInt(each -> each.firsts().size()).sum();
    int all = catalogues.stream().mapToInt(Catalogue::size).sum();
    int wanted = requests == 0 ? all : requests;
    Shares ofFirsts = new Shares(Math.min(wanted, groups), groups);
    Shares ofOthers = new Shares(Math.max(0, wanted - groups), all - groups);
    int leftOut = 0;
    List<Work> works = new ArrayList<>();
    for (Catalogue each : catalogues) {
      int firsts = Math.max(1, ofFirsts.next(each.firsts().size()));
      leftOut += each.firsts().size() - firsts;
      int count = firsts + ofOthers.next(each.others().size());
      works.addAll(chunks(each.sample().operation(), each.first(count, random)));
    }
    Collections.shuffle(works, random);
    return new Plan(List.copyOf(works), groups, leftOut);
  }

  /** Divides what is wanted among some, to each as large a part as it has of all. */
  private static final class Shares {

    private final long wanted;
    private final long all;
    private long seen;

    Shares(long wanted, long all) {
      this.wanted = wanted;
      this.all = Math.max(1, all);
    }

    int next(int size) {
      long before = seen * wanted / all;
      seen += size;
      return (int) (seen * wanted / all - before);
    }
  }

  private static List<Work> chunks(Operation operation, List<Mutation> mutations) {
    List<Work> chunks = new ArrayList<>();
    for (int from = 0; from < mutations.size(); from += CHUNK) {
      int to = Math.min(from + CHUNK, mutations.size());
      chunks.add(new Work(operation, List.copyOf(mutations.subList(from, to))));
    }
    return chunks;
  }

  /** How many requests it has. */
  int requests() {
    return works.stream().mapToInt(work -> work.mutations().size()).sum();
  }

  /** How much of all that is bad goes where it applies, in words. */
  String coverage() {
    return "%d of %d kinds at the places of all operations".formatted(groups - leftOut, groups);
  }
}
