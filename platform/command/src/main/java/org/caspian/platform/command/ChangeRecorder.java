package org.caspian.platform.command;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Interceptor;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.type.Type;

/**
 * Hears from Hibernate what it writes and tells it to the {@link Changes} of the running command;
 * outside of commands it does nothing. Bulk statements of HQL and SQL pass it by, which is one
 * reason why roots and parts are not changed with them.
 */
@ApplicationScoped
@PersistenceUnitExtension
class ChangeRecorder implements Interceptor {

  private static final String CHANGE_COUNT = "changeCount";

  private final CurrentChanges current;
  private final Instance<EntityManagerFactory> persistence;
  private final EntityState states = new EntityState(this::idOf);

  ChangeRecorder(CurrentChanges current, Instance<EntityManagerFactory> persistence) {
    this.current = current;
    this.persistence = persistence;
  }

  @Override
  public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
    recorded(entity, id)
        .ifPresent(
            record -> {
              record.change().added(states.fields(entity, state, names, types));
              record.moveIfRoot();
            });
    return false;
  }

  @Override
  public boolean onFlushDirty(
      Object entity, Object id, Object[] now, Object[] before, String[] names, Type[] types) {
    recorded(entity, id)
        .ifPresent(
            record -> {
              if (entity instanceof AggregateRoot) {
                requireChanged(entity, now, before, names);
              }
              record
                  .change()
                  .changed(
                      states.fields(entity, before, names, types),
                      states.fields(entity, now, names, types));
              record.moveIfRoot();
            });
    return false;
  }

  @Override
  public void onRemove(Object entity, Object id, Object[] state, String[] names, Type[] types) {
    recorded(entity, id)
        .ifPresent(
            record -> {
              record.change().removed();
              record.moveIfRoot();
            });
  }

  @Override
  public void onCollectionRecreate(Object collection, Object key) {
    recordCollection((PersistentCollection<?>) collection);
  }

  @Override
  public void onCollectionUpdate(Object collection, Object key) {
    recordCollection((PersistentCollection<?>) collection);
  }

  @Override
  public void postFlush(Iterator<Object> entities) {
    current.get().ifPresent(Changes::flushed);
  }

  /** Values that an entity holds as a collection; entities that it holds tell of themselves. */
  private void recordCollection(PersistentCollection<?> collection) {
    String role = collection.getRole();
    Object owner = collection.getOwner();
    if (holdsEntities(role)) {
      return;
    }
    recorded(owner, idOf(owner))
        .ifPresent(
            record -> {
              String field = role.substring(role.lastIndexOf('.') + 1);
              Object now = collection.getValue();
              Object before = elements(collection.getStoredSnapshot(), now);
              record
                  .change()
                  .changed(
                      states.collection(owner, field, before),
                      states.collection(owner, field, now));
            });
  }

  private boolean holdsEntities(String role) {
    CollectionPersister kept =
        persistence
            .get()
            .unwrap(SessionFactoryImplementor.class)
            .getMappingMetamodel()
            .getCollectionDescriptor(role);
    return kept.isOneToMany() || kept.isManyToMany();
  }

  /** The snapshot of a set is a map of its elements, each to itself. */
  private static Object elements(Object snapshot, Object like) {
    return snapshot instanceof Map<?, ?> map && !(like instanceof Map) ? map.keySet() : snapshot;
  }

  /**
   * Hibernate moves the version of whatever is dirty, also of a root that is new but was changed
   * after it was persisted. Without {@link AggregateRoot#changed} the view would not know.
   */
  private static void requireChanged(Object root, Object[] now, Object[] before, String[] names) {
    int count = Arrays.asList(names).indexOf(CHANGE_COUNT);
    if (now[count].equals(before[count])) {
      throw new IllegalStateException(
          "changed(at, by) was not called on a changed "
              + root.getClass().getSimpleName()
              + "; a new root is to be complete before it is persisted");
    }
  }

  private Optional<Recorded> recorded(Object entity, Object id) {
    if (!(entity instanceof AggregateRoot || entity instanceof PartOfRoot)) {
      return Optional.empty();
    }
    return current
        .get()
        .map(
            changes -> {
              EntityKey self = new EntityKey(typeOf(entity), id);
              if (entity instanceof AggregateRoot root) {
                changes.root(self, root);
                return new Recorded(changes, self, self);
              }
              PartOfRoot part = (PartOfRoot) entity;
              EntityKey root = EntityKey.of(part.root());
              changes.root(root, part.root());
              changes.of(root, self).shownAs(part.shownId());
              return new Recorded(changes, root, self);
            });
  }

  private static String typeOf(Object entity) {
    return entity instanceof AggregateRoot root
        ? RootTypes.of(root)
        : entity.getClass().getSimpleName();
  }

  private Object idOf(Object entity) {
    return persistence.get().getPersistenceUnitUtil().getIdentifier(entity);
  }

  /** An entity in the running command. */
  private record Recorded(Changes changes, EntityKey root, EntityKey self) {

    EntityChange change() {
      return changes.of(root, self);
    }

    void moveIfRoot() {
      if (self.equals(root)) {
        changes.moves(root);
      }
    }
  }
}
