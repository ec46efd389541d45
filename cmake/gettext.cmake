# assets/locale/LANG.po -> build/.../locale/LANG/LC_MESSAGES/village-kiosk.mo
find_program(MSGFMT msgfmt REQUIRED)
file(GLOB catalogues CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/assets/locale/*.po")
set(compiled "")
foreach(po ${catalogues})
  get_filename_component(language ${po} NAME_WE)
  set(mo "${CMAKE_BINARY_DIR}/locale/${language}/LC_MESSAGES/village-kiosk.mo")
  add_custom_command(OUTPUT ${mo} DEPENDS ${po}
    COMMAND ${CMAKE_COMMAND} -E make_directory "${CMAKE_BINARY_DIR}/locale/${language}/LC_MESSAGES"
    COMMAND ${MSGFMT} --check-format --check-domain -o ${mo} ${po})
  list(APPEND compiled ${mo})
endforeach()
add_custom_target(translations ALL DEPENDS ${compiled})
