package org.caspian.members.name;

/**
 * Keys by which texts are found, kept in a table beside them. A feature that keeps some has a bean
 * of this type, so that those which were made by an earlier release are made anew.
 */
public interface DerivedKeys {

  /**
   * Makes the missing ones, and those of other rules than {@link NameKey#RULES}, in the transaction
   * of the caller.
   *
   * @param most of how many objects
   * @return of how many objects; fewer than {@code most} when there are no others
   */
  int remake(int most);
}
