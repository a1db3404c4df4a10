package org.caspian.mobility.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * That an institution may know of an agreement with another one; for queries. Triggers write it
 * with the audience.
 */
@Entity
@Immutable
@IdClass(AgreementPair.Key.class)
class AgreementPair {

  @Id private UUID audience;
  @Id private UUID partner;

  @Id
  @Column(name = "agreement_id")
  private UUID id;

  /** For Hibernate. */
  protected AgreementPair() {}

  /** Of whom, with whom and of which agreement. */
  record Key(UUID audience, UUID partner, UUID id) {}
}
