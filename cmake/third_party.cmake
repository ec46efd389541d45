# Dear ImGui and SQLite: the release's packages where they are new enough, else static libraries built from the sources
# that kiosk/deps.sh fetched. Everything else is an ordinary Debian package found by pkg-config or CMake.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

if(DEFINED ENV{KIOSK_DEPS})
  set(default_deps "$ENV{KIOSK_DEPS}")
elseif(DEFINED ENV{XDG_CACHE_HOME})
  set(default_deps "$ENV{XDG_CACHE_HOME}/village-kiosk")
else()
  set(default_deps "$ENV{HOME}/.cache/village-kiosk")
endif()
set(KIOSK_DEPS "${default_deps}" CACHE PATH "where kiosk/deps.sh keeps the sources it fetched")

foreach(package sdl2 SDL2_mixer freetype2 icu-i18n icu-uc libqrencode zxing libsodium libevdev cairo pangocairo fmt spdlog md4c libseccomp libpng libjpeg zlib espeak-ng sndfile)
  string(MAKE_C_IDENTIFIER ${package} name)
  pkg_check_modules(${name} REQUIRED IMPORTED_TARGET ${package})
endforeach()
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(doctest REQUIRED)

# Of Orcus only the packed-file and XML parsers, and those from the static library: the shared one would load Boost into every
# terminal. Its module is named after its interface's version, which differs from release to release.
foreach(minor RANGE 17 30)
  list(APPEND orcus_modules liborcus-0.${minor})
endforeach()
pkg_search_module(orcus REQUIRED ${orcus_modules})
string(REPLACE "liborcus-" "orcus-parser-" orcus_parser "${orcus_MODULE_NAME}")
find_library(ORCUS_PARSER NAMES lib${orcus_parser}.a ${orcus_parser} HINTS ${orcus_LIBRARY_DIRS} REQUIRED)
add_library(third_orcus INTERFACE)
target_include_directories(third_orcus SYSTEM INTERFACE ${orcus_INCLUDE_DIRS})
target_link_libraries(third_orcus INTERFACE "${ORCUS_PARSER}" PkgConfig::zlib)

# libxlsxwriter is loaded by name when a workbook is written (see kiosk/desk/import/workbook_writer.cpp). Found without
# pkg-config: its module asks for what only a static library would need.
find_path(XLSXWRITER_HEADERS xlsxwriter.h REQUIRED)
find_library(XLSXWRITER xlsxwriter REQUIRED)
file(REAL_PATH "${XLSXWRITER}" xlsxwriter_file)
get_filename_component(xlsxwriter_name "${xlsxwriter_file}" NAME)
add_library(third_xlsxwriter INTERFACE)
target_include_directories(third_xlsxwriter SYSTEM INTERFACE "${XLSXWRITER_HEADERS}")
target_compile_definitions(third_xlsxwriter INTERFACE "KIOSK_XLSXWRITER=\"${xlsxwriter_name}\"")

# The recognizers behind the writing panel are loaded by name when something is first written: libpinyin brings Berkeley DB
# along, and many a hall never writes. Their headers and names are fixed here, see kiosk/base/loaded_library.h.
function(loaded_library target macro library)
  file(REAL_PATH "${library}" file)
  execute_process(COMMAND "${CMAKE_OBJDUMP}" -p "${file}" OUTPUT_VARIABLE told)
  if(NOT told MATCHES "SONAME +([^ \n]+)")
    message(FATAL_ERROR "${library} has no name to be loaded by")
  endif()
  add_library(${target} INTERFACE)
  target_include_directories(${target} SYSTEM INTERFACE ${ARGN})
  target_compile_definitions(${target} INTERFACE "${macro}=\"${CMAKE_MATCH_1}\"")
endfunction()
find_path(ZINNIA_HEADERS zinnia.h REQUIRED)
find_library(ZINNIA zinnia REQUIRED)
loaded_library(third_zinnia KIOSK_ZINNIA "${ZINNIA}" "${ZINNIA_HEADERS}")
pkg_check_modules(libpinyin REQUIRED libpinyin)
find_library(LIBPINYIN pinyin HINTS ${libpinyin_LIBRARY_DIRS} REQUIRED)
loaded_library(third_libpinyin KIOSK_LIBPINYIN "${LIBPINYIN}" ${libpinyin_INCLUDE_DIRS})
pkg_get_variable(libpinyin_data libpinyin pkgdatadir)
target_compile_definitions(third_libpinyin INTERFACE "KIOSK_LIBPINYIN_DATA=\"${libpinyin_data}/data\"")

# SQLite with page checksums, full-text search and sessions.
if(EXISTS "${KIOSK_DEPS}/sqlite3/sqlite3.c")
  set(sqlite "${KIOSK_DEPS}/sqlite3")
  add_library(third_sqlite STATIC "${sqlite}/sqlite3.c" "${sqlite}/ext/misc/cksumvfs.c")
  target_include_directories(third_sqlite SYSTEM PUBLIC "${sqlite}")
  target_compile_definitions(third_sqlite
    PUBLIC SQLITE_ENABLE_FTS5 SQLITE_ENABLE_SESSION SQLITE_ENABLE_PREUPDATE_HOOK SQLITE_CKSUMVFS_STATIC
    PRIVATE SQLITE_THREADSAFE=1 SQLITE_DQS=0 SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_DEPRECATED SQLITE_OMIT_SHARED_CACHE
            SQLITE_ENABLE_DBSTAT_VTAB SQLITE_ENABLE_API_ARMOR SQLITE_MAX_EXPR_DEPTH=0 SQLITE_LIKE_DOESNT_MATCH_BLOBS)
  target_compile_options(third_sqlite PRIVATE -w -O2)
  target_link_libraries(third_sqlite PUBLIC Threads::Threads m)
else()
  message(FATAL_ERROR "SQLite >= 3.51.3 is missing: run kiosk/deps.sh first")
endif()

# Dear ImGui with the FreeType loader, 32-bit characters and item hooks.
if(EXISTS "${KIOSK_DEPS}/imgui/imgui.cpp")
  set(imgui "${KIOSK_DEPS}/imgui")
  add_library(third_imgui STATIC
    "${imgui}/imgui.cpp" "${imgui}/imgui_draw.cpp" "${imgui}/imgui_tables.cpp" "${imgui}/imgui_widgets.cpp"
    "${imgui}/misc/freetype/imgui_freetype.cpp" "${imgui}/backends/imgui_impl_sdl2.cpp")
  target_include_directories(third_imgui SYSTEM PUBLIC "${imgui}" "${imgui}/backends" "${imgui}/misc/freetype")
  target_compile_definitions(third_imgui PUBLIC IMGUI_USE_WCHAR32 IMGUI_ENABLE_FREETYPE IMGUI_ENABLE_TEST_ENGINE
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS)
  target_compile_options(third_imgui PRIVATE -w -O2)
  target_link_libraries(third_imgui PUBLIC PkgConfig::freetype2 PkgConfig::sdl2)
else()
  message(FATAL_ERROR "Dear ImGui >= 1.92 is missing: run kiosk/deps.sh first")
endif()
