package org.caspian.projects.theme;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.caspian.platform.access.Scopes;
import org.caspian.projects.ProjectsScopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Themes over HTTP. A resource of its own, so that what a project takes is not taken by its path:
 * {@code themes} is no id.
 */
@Path("/v1/projects/themes")
@Scopes(read = ProjectsScopes.READ, write = ProjectsScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
class ThemeResource {

  private final Themes themes;

  ThemeResource(Themes themes) {
    this.themes = themes;
  }

  @GET
  @Operation(
      summary = "List the themes of projects",
      description = "All of them. The association adds to them; a client tolerates new ones.")
  public ThemeList list() {
    return themes.list();
  }
}
