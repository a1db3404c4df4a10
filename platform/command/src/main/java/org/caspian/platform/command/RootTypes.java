package org.caspian.platform.command;

import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;

/** Knows the names of {@link RootType}. */
public final class RootTypes {

  private RootTypes() {}

  /**
   * The name under which history and local references of these roots are kept.
   *
   * @param root the class of a root
   * @return the name that its {@link RootType} gives; without one the simple name of the class
   */
  public static String of(Class<? extends AggregateRoot> root) {
    RootType type = root.getAnnotation(RootType.class);
    return type == null ? root.getSimpleName() : type.value();
  }

  /**
   * The name under which history and local references of a root are kept.
   *
   * @param root the root, loaded or not
   * @return as {@link #of(Class)}
   */
  public static String of(AggregateRoot root) {
    LazyInitializer proxy = HibernateProxy.extractLazyInitializer(root);
    return of(
        proxy == null
            ? root.getClass()
            : proxy.getPersistentClass().asSubclass(AggregateRoot.class));
  }
}
