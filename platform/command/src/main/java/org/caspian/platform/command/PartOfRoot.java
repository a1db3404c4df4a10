package org.caspian.platform.command;

/**
 * An entity inside an aggregate: it is changed through its root only, its changes are told in the
 * root's history, and they move the root's version.
 *
 * <p>A command that flushes a change of a part without a call of {@link AggregateRoot#changed} on
 * the root fails: the version would have stood still.
 */
public interface PartOfRoot {

  /**
   * The root whose part this is; never null, also while the part is being removed.
   *
   * @return the aggregate's root
   */
  AggregateRoot root();

  /**
   * What answers call this part by, where they do not show the entity's own id.
   *
   * @return a number or an id; null if it is the entity's own
   */
  default Object shownId() {
    return null;
  }
}
