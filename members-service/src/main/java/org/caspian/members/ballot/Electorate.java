package org.caspian.members.ballot;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who has a vote in a ballot: as it was when the ballot was opened, whatever comes after.
 *
 * @param byCorrespondence whether everybody who is entitled votes, wherever they are
 * @param members the members that are asked
 * @param entitled those of them that may vote by how they stand
 * @param present those of the entitled that are at the assembly; none by correspondence
 * @param proxies carriers by givers: the entitled that are not there, and for whom one votes that
 *     is
 */
record Electorate(
    boolean byCorrespondence,
    SortedSet<UUID> members,
    SortedSet<UUID> entitled,
    SortedSet<UUID> present,
    SortedMap<UUID, UUID> proxies) {

  Electorate {
    members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
    entitled = Collections.unmodifiableSortedSet(new TreeSet<>(entitled));
    present = Collections.unmodifiableSortedSet(new TreeSet<>(present));
    proxies = Collections.unmodifiableSortedMap(new TreeMap<>(proxies));
  }

  /**
   * The electorate of a ballot by correspondence.
   *
   * @param entitled whether they have a vote, by the members that are asked
   */
  static Electorate byCorrespondence(Map<UUID, Boolean> entitled) {
    return new Electorate(
        true, new TreeSet<>(entitled.keySet()), those(entitled), new TreeSet<>(), new TreeMap<>());
  }

  /**
   * The electorate of a ballot at an assembly.
   *
   * @param entitled whether they have a vote, by the members that are asked
   * @param there who is at the assembly
   * @param given carriers by givers, as the assembly knows them
   */
  static Electorate at(Map<UUID, Boolean> entitled, Set<UUID> there, Map<UUID, UUID> given) {
    SortedSet<UUID> present = those(entitled);
    present.retainAll(there);
    SortedMap<UUID, UUID> proxies = new TreeMap<>(given);
    proxies.keySet().retainAll(those(entitled));
    proxies.keySet().removeAll(present);
    proxies.values().retainAll(present);
    return new Electorate(
        false, new TreeSet<>(entitled.keySet()), those(entitled), present, proxies);
  }

  private static SortedSet<UUID> those(Map<UUID, Boolean> entitled) {
    SortedSet<UUID> those = new TreeSet<>(entitled.keySet());
    those.removeIf(member -> !entitled.get(member));
    return those;
  }

  /** The members whose vote can be cast. */
  Set<UUID> voters() {
    return casters().keySet();
  }

  /** Who casts the vote of each: the member itself, or who carries it. */
  SortedMap<UUID, UUID> casters() {
    SortedMap<UUID, UUID> casters = new TreeMap<>(proxies);
    (byCorrespondence ? entitled : present).forEach(voter -> casters.putIfAbsent(voter, voter));
    return Collections.unmodifiableSortedMap(casters);
  }

  /** The members whose vote this one casts: its own, and those that it carries. */
  Set<UUID> castBy(UUID institution) {
    SortedMap<UUID, UUID> cast = new TreeMap<>(casters());
    cast.values().removeIf(caster -> !caster.equals(institution));
    return Collections.unmodifiableSet(cast.keySet());
  }
}
