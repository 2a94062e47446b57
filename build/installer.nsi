; A Windows installer that Debian's own makensis can compile, for sites that cannot fetch electron-builder's tools.
;
;   makensis -INPUTCHARSET UTF8 -DSOURCE=<unpacked folder> -DVERSION=1.2.3 -DARCH=x64 -DOUTPUT=<setup.exe> build/installer.nsi
;
; Silent: setup.exe /S [/D=D:\Programs\Duban]     Uninstall silently: uninstall.exe /S
; Exit codes: 0 done, 2 the system is too old or of another kind, 4 a newer version is installed, 5 the program is running.
Unicode true
SetCompressor /SOLID lzma
ManifestDPIAware true
RequestExecutionLevel admin

!include "MUI2.nsh"
!include "x64.nsh"
!include "WinVer.nsh"
!include "FileFunc.nsh"
!include "WordFunc.nsh"

!define PROGRAM "Duban.exe"
!define TITLE "督办台账"
!define SETTINGS_KEY "Software\Duban"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Duban"
!define BACKUP_CLASS "Duban.Backup"

Name "${TITLE}"
OutFile "${OUTPUT}"
InstallDir "$PROGRAMFILES64\Duban"
BrandingText "${TITLE} ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "${TITLE}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "FileDescription" "${TITLE}安装程序"
VIAddVersionKey /LANG=2052 "LegalCopyright" "Duban contributors, MIT"

!define MUI_ICON "icon.ico"
!define MUI_UNICON "icon.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString TooOld ${LANG_SIMPCHINESE} "本程序需要 64 位的 Windows 10 或更高版本（安装包：${ARCH}）。未作任何改动。"
LangString TooOld ${LANG_ENGLISH} "This program needs 64-bit Windows 10 or later (this package: ${ARCH}). Nothing was changed."
LangString IsNewer ${LANG_SIMPCHINESE} "本机已安装更新的版本 $R1，不能用 ${VERSION} 覆盖。未作任何改动。"
LangString IsNewer ${LANG_ENGLISH} "The newer version $R1 is installed; ${VERSION} will not replace it. Nothing was changed."
LangString IsRunning ${LANG_SIMPCHINESE} "督办台账正在运行。请保存并退出，然后点“重试”。"
LangString IsRunning ${LANG_ENGLISH} "Duban is running. Save, quit, then choose Retry."
LangString DataStays ${LANG_SIMPCHINESE} "程序已卸载。台账数据和备份没有删除，重新安装后可继续使用。"
LangString DataStays ${LANG_ENGLISH} "The program was removed. Ledgers and backups were kept; they open again after reinstalling."

; Waits until the program's file can be written, which Windows refuses while it runs.
!macro WaitUntilClosed un
  Function ${un}WaitUntilClosed
    try:
    IfFileExists "$INSTDIR\${PROGRAM}" 0 closed
    ClearErrors
    FileOpen $R0 "$INSTDIR\${PROGRAM}" a
    IfErrors running
    FileClose $R0
    Goto closed
    running:
    IfSilent refuse
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsRunning)" IDRETRY try
    refuse:
    SetErrorLevel 5
    Quit
    closed:
  FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

; Removes what the installer put down, by name: somebody may keep backups in a folder beside the program.
!macro RemoveProgram
  RMDir /r "$INSTDIR\resources"
  RMDir /r "$INSTDIR\locales"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\*.dll"
  Delete "$INSTDIR\*.pak"
  Delete "$INSTDIR\*.bin"
  Delete "$INSTDIR\*.dat"
  Delete "$INSTDIR\vk_swiftshader_icd.json"
  Delete "$INSTDIR\version"
  Delete "$INSTDIR\LICENSE.electron.txt"
  Delete "$INSTDIR\LICENSE"
  Delete "$INSTDIR\LICENSES.chromium.html"
!macroend

Function .onInit
  SetRegView 64
  SetShellVarContext all
  StrCpy $R2 "good"
  ${IfNot} ${AtLeastWin10}
    StrCpy $R2 "bad"
  ${EndIf}
  ${IfNot} ${RunningX64}
    StrCpy $R2 "bad"
  ${EndIf}
  !if "${ARCH}" == "arm64"
    ${IfNot} ${IsNativeARM64}
      StrCpy $R2 "bad"
    ${EndIf}
  !endif
  ${If} $R2 == "bad"
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  ; An older program would only refuse the newer data: better to say so here.
  ReadRegStr $R1 HKLM "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $R1 != ""
    ${VersionCompare} "$R1" "${VERSION}" $R0
    ${If} $R0 == 1
      MessageBox MB_OK|MB_ICONSTOP "$(IsNewer)" /SD IDOK
      SetErrorLevel 4
      Quit
    ${EndIf}
  ${EndIf}
  ; Read here and not with InstallDirRegKey, which looks at the 32-bit registry. /D on the command line wins.
  ReadRegStr $R1 HKLM "${SETTINGS_KEY}" "InstallFolder"
  ${If} $R1 != ""
  ${AndIf} $INSTDIR == "$PROGRAMFILES64\Duban"
    StrCpy $INSTDIR $R1
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  SetShellVarContext all
FunctionEnd

Section "Install"
  ; The program keeps to a folder of its own, also when somebody chose D:\.
  ${GetFileName} "$INSTDIR" $R0
  ${If} $R0 != "Duban"
    StrCpy $INSTDIR "$INSTDIR\Duban"
  ${EndIf}
  Call WaitUntilClosed
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  WriteRegStr HKLM "${SETTINGS_KEY}" "InstallFolder" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayName" "${TITLE} ${VERSION}"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "Publisher" "Duban contributors"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $R0 $R1 $R2
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "EstimatedSize" $R0

  CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\${PROGRAM}"
  CreateShortcut "$DESKTOP\${TITLE}.lnk" "$INSTDIR\${PROGRAM}"

  WriteRegStr HKLM "Software\Classes\.dbk" "" "${BACKUP_CLASS}"
  WriteRegStr HKLM "Software\Classes\${BACKUP_CLASS}" "" "督办台账备份"
  WriteRegStr HKLM "Software\Classes\${BACKUP_CLASS}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKLM "Software\Classes\${BACKUP_CLASS}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  ${RefreshShellIcons}
SectionEnd

; Ledgers, journals and backups lie under the person's own folders and in the folder they chose: never touched here.
Section "Uninstall"
  Call un.WaitUntilClosed
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  Delete "$DESKTOP\${TITLE}.lnk"
  ReadRegStr $R0 HKLM "Software\Classes\.dbk" ""
  ${If} $R0 == "${BACKUP_CLASS}"
    DeleteRegKey HKLM "Software\Classes\.dbk"
  ${EndIf}
  DeleteRegKey HKLM "Software\Classes\${BACKUP_CLASS}"
  DeleteRegKey HKLM "${UNINSTALL_KEY}"
  DeleteRegKey HKLM "${SETTINGS_KEY}"
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ${RefreshShellIcons}
  MessageBox MB_OK|MB_ICONINFORMATION "$(DataStays)" /SD IDOK
SectionEnd
