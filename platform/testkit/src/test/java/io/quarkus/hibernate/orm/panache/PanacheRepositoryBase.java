package io.quarkus.hibernate.orm.panache;

/** Stands for the interface of Panache, which the testkit knows by name only. */
public interface PanacheRepositoryBase<E, I> {

  /** Changes rows in bulk. */
  default int update(String query, Object... parameters) {
    throw new UnsupportedOperationException();
  }
}
