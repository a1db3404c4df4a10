package org.caspian.mobility.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class InstitutionRepository implements PanacheRepositoryBase<Institution, UUID> {}
