// The one source of yimen_pch: CMake wants a library to hang the shared precompiled header on.
