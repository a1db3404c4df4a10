package org.caspian.gateway.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;

/**
 * The gateway's own copy of the institutions, kept in step by messages. An institution that was
 * just created may not be in it yet.
 */
@ApplicationScoped
public class Directory {

  private final DirectoryInstitutionRepository institutions;

  Directory(DirectoryInstitutionRepository institutions) {
    this.institutions = institutions;
  }

  /** The institution as last heard of; empty when nothing was heard yet. */
  public Optional<InstitutionState> find(UUID institution) {
    return institutions.findByIdOptional(institution).map(DirectoryInstitution::state);
  }

  /** Takes over what was heard. Messages may come twice and late: the highest version stays. */
  @Transactional(TxType.MANDATORY)
  public void follow(InstitutionState state) {
    DirectoryInstitution known = institutions.findById(state.id(), LockModeType.PESSIMISTIC_WRITE);
    if (known == null) {
      institutions.persist(new DirectoryInstitution(state));
    } else {
      known.follow(state);
    }
  }
}
