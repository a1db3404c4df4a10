package org.caspian.gateway.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DirectoryInstitutionRepository implements PanacheRepositoryBase<DirectoryInstitution, UUID> {}
