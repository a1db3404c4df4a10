package org.caspian.platform.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which states a root may be, and what leads from one to another. The commands that refuse, the
 * entity that changes and the diagram of the documents all go by it.
 *
 * @param <S> its states
 * @param <C> what is done with it
 */
public final class Lifecycle<S extends Enum<S>, C extends Enum<C>> {

  private final Class<S> states;
  private final Set<S> first;
  private final List<Step<S, C>> steps = new ArrayList<>();

  private Lifecycle(Class<S> states, Set<S> first) {
    this.states = states;
    this.first = first;
  }

  /**
   * One step.
   *
   * @param command null if no command makes it
   * @param from where it begins
   * @param to where it ends; the same if only something else changes
   * @param name what makes it
   */
  private record Step<S, C>(C command, S from, S to, String name) {}

  /**
   * A lifecycle without steps.
   *
   * @param first in which states it may begin
   */
  public static <S extends Enum<S>, C extends Enum<C>> Lifecycle<S, C> beginning(EnumSet<S> first) {
    return new Lifecycle<>(first.iterator().next().getDeclaringClass(), first);
  }

  /** The same with one state in which it begins. */
  public static <S extends Enum<S>, C extends Enum<C>> Lifecycle<S, C> beginning(S first) {
    return beginning(EnumSet.of(first));
  }

  /** A command that leads from any of these states to one. */
  public Lifecycle<S, C> leads(C command, Collection<S> from, S to) {
    from.forEach(state -> steps.add(new Step<>(command, state, to, command.name())));
    return this;
  }

  /** A command that leads from one state to another. */
  public Lifecycle<S, C> leads(C command, S from, S to) {
    return leads(command, EnumSet.of(from), to);
  }

  /** A command that is possible in these states and leads to no other. */
  public Lifecycle<S, C> stays(C command, Collection<S> in) {
    in.forEach(state -> steps.add(new Step<>(command, state, state, command.name())));
    return this;
  }

  /**
   * What no command makes but something that happens elsewhere.
   *
   * @param what in a few words, for the diagram
   */
  public Lifecycle<S, C> happens(String what, S from, S to) {
    steps.add(new Step<>(null, from, to, what));
    return this;
  }

  /** Whether a command is possible in a state. */
  public boolean allows(C command, S in) {
    return steps.stream().anyMatch(step -> step.command() == command && step.from() == in);
  }

  /**
   * What a command makes of a state.
   *
   * @throws IllegalStateException if it is not possible, which the command has refused before, or
   *     could lead to several states: then {@link #requireLeads} is to be asked
   */
  public S after(C command, S from) {
    List<S> next = next(command, from);
    if (next.size() != 1) {
      throw new IllegalStateException(command + " leads from " + from + " to " + next);
    }
    return next.getFirst();
  }

  /**
   * Looks whether a command may make this of a state.
   *
   * @return {@code to}
   * @throws IllegalStateException if not
   */
  public S requireLeads(C command, S from, S to) {
    if (!next(command, from).contains(to)) {
      throw new IllegalStateException(command + " does not lead from " + from + " to " + to);
    }
    return to;
  }

  /**
   * Looks whether what no command makes may make this of a state.
   *
   * @return {@code to}
   * @throws IllegalStateException if not
   */
  public S requireHappens(S from, S to) {
    if (!next(null, from).contains(to)) {
      throw new IllegalStateException("nothing happens that leads from " + from + " to " + to);
    }
    return to;
  }

  private List<S> next(C command, S from) {
    return steps.stream()
        .filter(step -> step.command() == command && step.from() == from)
        .map(Step::to)
        .distinct()
        .toList();
  }

  /** The states of which it tells. */
  public Class<S> states() {
    return states;
  }

  /** The states in which it never is, because nothing leads to them. */
  public Set<S> unreached() {
    Set<S> unreached = EnumSet.allOf(states);
    unreached.removeAll(first);
    steps.stream()
        .filter(step -> step.from() != step.to())
        .forEach(step -> unreached.remove(step.to()));
    return unreached;
  }

  /** A state diagram of Mermaid; what leads to no other state is not in it. */
  public String diagram() {
    Stream<String> begins = first.stream().map(state -> "[*] --> " + state);
    Stream<String> leads =
        steps.stream()
            .filter(step -> step.from() != step.to())
            .map(step -> step.from() + " --> " + step.to())
            .distinct()
            .map(arrow -> arrow + ": " + namesOf(arrow));
    Stream<String> ends =
        EnumSet.allOf(states).stream().filter(this::isEnd).map(state -> state + " --> [*]");
    return Stream.of(begins, leads, ends)
        .flatMap(lines -> lines)
        .map(line -> "  " + line + "\n")
        .collect(Collectors.joining("", "stateDiagram-v2\n", ""));
  }

  private String namesOf(String arrow) {
    return steps.stream()
        .filter(step -> arrow.equals(step.from() + " --> " + step.to()))
        .map(Step::name)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private boolean isEnd(S state) {
    return steps.stream().noneMatch(step -> step.from() == state && step.to() != state);
  }
}
