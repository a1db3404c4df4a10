package org.caspian.platform.command;

import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;

/**
 * Names an entity, whether it is loaded or not.
 *
 * @param type the name of {@link RootTypes}; of a part the simple name of its class
 * @param id its identifier
 */
record EntityKey(String type, Object id) {

  /** The key of a root, which is not loaded for that. */
  static EntityKey of(AggregateRoot root) {
    LazyInitializer proxy = HibernateProxy.extractLazyInitializer(root);
    return new EntityKey(
        RootTypes.of(root), proxy == null ? root.id() : proxy.getInternalIdentifier());
  }
}
