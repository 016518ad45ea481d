; The installer for Windows, made by Inno Setup 6 from dist\desktop-assist:
;   iscc /DVersion=0.1.0 build\installer\desktop-assist.iss
; For the person who installs it, without an administrator. Not yet run.

#ifndef Version
  #error Name the version: /DVersion=...
#endif
#define Name "Desktop Assist"
#define Program "Desktop Assist.exe"
#define Id "DesktopAssist"

[Setup]
AppId={{6E0C5B0E-6F0B-4C59-9A53-2E6A6C7C5E43}
AppName={#Name}
AppVersion={#Version}
AppPublisher={#Name}
VersionInfoVersion={#Version}
DefaultDirName={autopf}\{#Name}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
SourceDir=..\..
OutputDir=dist
OutputBaseFilename=desktop-assist-{#Version}-setup
LicenseFile=LICENSE
UninstallDisplayIcon={app}\{#Program}
Compression=lzma2
SolidCompression=yes
; The running copy is asked to end: its files are replaced.
CloseApplications=yes
ChangesAssociations=yes
WizardStyle=modern

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "german"; MessagesFile: "compiler:Languages\German.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[Files]
Source: "dist\desktop-assist\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[InstallDelete]
; Libraries of an older version would be found beside those of the new one.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\{#Program}"; AppUserModelID: "{#Id}"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Program}"; Tasks: desktopicon

[Registry]
; Links such as desktop-assist:quick
Root: HKA; Subkey: "Software\Classes\desktop-assist"; ValueType: string; ValueData: "URL:{#Name}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\desktop-assist"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\desktop-assist\shell\open\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%1"""
; "Open with", without taking files from other programs.
Root: HKA; Subkey: "Software\Classes\Applications\{#Program}"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "{#Name}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\{#Program}\shell\open\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%1"""
#define Opened(str ending) 'Root: HKA; Subkey: "Software\Classes\Applications\' + Program + '\SupportedTypes"; ValueType: string; ValueName: "' + ending + '"; ValueData: ""'
{#Opened(".ics")}
{#Opened(".pdf")}
{#Opened(".jpg")}
{#Opened(".jpeg")}
{#Opened(".png")}
{#Opened(".heic")}
{#Opened(".csv")}
{#Opened(".xlsx")}
{#Opened(".ods")}

[Run]
Filename: "{app}\{#Program}"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent

[UninstallRun]
; The entry that starts it with the session, where one was asked for.
Filename: "{sys}\reg.exe"; Parameters: "delete HKCU\Software\Microsoft\Windows\CurrentVersion\Run /v desktop-assist /f"; Flags: runhidden; RunOnceId: "Autostart"
